import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChoiceParam, Param, ParamValues } from '../../../core/hotspots/contract.ts';
import { choiceAsked } from '../../../core/hotspots/param-values.ts';
import { Select } from '../../../ui/select.tsx';

type Props = {
  readonly params: readonly Param[];
  readonly values: ParamValues;
  readonly onChange: (values: ParamValues) => void;
};

/** The choices a method offers, such as its kernel. Its bandwidth has tools of its own. */
export function MethodParams({ params, values, onChange }: Props): ReactNode {
  const { t } = useTranslation('hotspots');
  return params.filter(isChoice).map((param) => (
    <Select
      key={param.id}
      label={t(`param.${param.id}`)}
      value={choiceAsked(values, param)}
      options={param.choices.map((value) => ({
        value,
        label: t(`choice.${param.id}.${value}`),
      }))}
      onChange={(value) => onChange({ ...values, [param.id]: value })}
    />
  ));
}

function isChoice(param: Param): param is ChoiceParam {
  return 'choices' in param;
}
