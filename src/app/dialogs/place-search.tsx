import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useGoToHit } from '../search/use-go-to-hit.ts';
import { useSearch } from '../../state/use-search.ts';
import { PaletteFrame } from './palette-frame.tsx';
import { useCloseDialog } from './use-close-dialog.ts';

/** Every place of the map by name, and nothing else. */
export function PlaceSearch() {
  const { t } = useTranslation('shell');
  const close = useCloseDialog();
  const goToHit = useGoToHit();
  const [text, setText] = useState('');
  const { hits } = useSearch(text);
  return (
    <PaletteFrame
      label={t('search.label')}
      placeholder={t('search.placeholder')}
      text={text}
      onText={setText}
      groups={[{ label: t('search.places'), items: hits.map((hit) => ({ type: 'hit', hit })) }]}
      hint={t('search.hint')}
      onChoose={(entry) => {
        close();
        if (entry.type === 'hit') goToHit(entry.hit);
      }}
    />
  );
}
