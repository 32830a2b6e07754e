import type { Me } from '@/features/account/Me';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { chosenEnterprise } from '../chosenEnterprise';
import type { StepProps } from '../stepProps';

type EnterpriseChoiceProps = Pick<StepProps, 'draft' | 'change'> & { readonly me: Me };

/** For whom the request is; asked only of those who act for several. Files stay with the enterprise they are of. */
export function EnterpriseChoice({ draft, change, me }: EnterpriseChoiceProps) {
  if (me.enterprises.length < 2) return null;

  const chosen = chosenEnterprise({ draft, me });
  const hasFiles = draft.attachments.length > 0 || Object.keys(draft.papers).length > 0;
  const choose = (enterpriseId: string) => {
    if (enterpriseId !== chosen?.enterpriseId)
      change((before) => ({ ...before, enterpriseId, papers: {}, validity: {}, attachments: [] }));
  };

  return (
    <Card title="为哪家企业申请">
      {me.enterprises.map(({ enterpriseId, name }) => (
        <CheckRow
          key={enterpriseId}
          isRadio
          isChecked={enterpriseId === chosen?.enterpriseId}
          onToggle={() => choose(enterpriseId)}
          label={name}
          note={hasFiles && enterpriseId !== chosen?.enterpriseId ? '换成这家后,材料需要重新上传' : undefined}
        />
      ))}
    </Card>
  );
}
