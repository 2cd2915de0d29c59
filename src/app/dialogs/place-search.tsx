import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearch } from '../../state/use-search.ts';
import { PaletteFrame } from './palette-frame.tsx';
import { useGoToHitAndClose } from './use-go-to-hit-and-close.ts';

/** Every place of the map by name, and nothing else. */
export function PlaceSearch() {
  const { t } = useTranslation('shell');
  const [text, setText] = useState('');
  return (
    <PaletteFrame
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      text={text}
      onText={setText}
      found={useSearch(text)}
      onHit={useGoToHitAndClose()}
      hint={t('search.hint')}
    />
  );
}
