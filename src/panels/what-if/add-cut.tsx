import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../../state/use-app.ts';
import { AssetBox } from '../asset-search/asset-box.tsx';
import { AreaSize } from './area-size.tsx';
import { useAddHit } from './use-add-hit.ts';
import styles from './what-if.module.css';

/** Finds a cable or an asset by name and does with it what the tool in hand does on the map. */
export function AddCut(): ReactNode {
  const { t } = useTranslation('cut');
  const [text, setText] = useState('');
  const add = useAddHit();
  const tool = useApp(({ session }) => session.cut.tool);
  const points = useApp(({ session }) => session.cut.line.length);
  const what = tool === 'off' ? 'pick' : tool;
  const label =
    what === 'corridor' && points > 0 ? t('add.at', { count: points }) : t(`add.${what}`);
  return (
    <div className={styles.add}>
      <AssetBox
        label={label}
        placeholder={t('add.placeholder')}
        text={text}
        // a hit that was taken leaves the field ready for the next
        onText={(value, taken) => setText(taken ? '' : value)}
        textOf={(hit) => hit.name}
        onTake={add}
        noneText={(wanted) => t('add.empty', { text: wanted })}
        takesFirst
      />
      <AreaSize tool={tool} />
    </div>
  );
}
