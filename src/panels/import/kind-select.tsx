import { useTranslation } from 'react-i18next';
import { KINDS } from '../../core/model/registry.ts';
import type { KindId } from '../../core/model/registry.ts';
import { Select } from '../../ui/select.tsx';

type Props = {
  readonly label: string;
  readonly kind: KindId | null;
  /** Likely ones, before the others. */
  readonly first: readonly KindId[];
  readonly onChange: (kind: KindId) => void;
};

export function KindSelect({ label, kind, first, onChange }: Props) {
  const { t } = useTranslation(['import', 'model']);
  const others = KINDS.map(({ id }) => id).filter((id) => !first.includes(id));
  const options = [...first, ...others].map((id) => ({
    value: id,
    label: t(`model:kind.${id}`),
  }));
  return (
    <Select<KindId | ''>
      label={label}
      labelHidden
      value={kind ?? ''}
      options={kind ? options : [{ value: '', label: t('settings.choose') }, ...options]}
      onChange={(value) => {
        if (value !== '') onChange(value);
      }}
    />
  );
}
