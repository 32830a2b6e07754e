import type { Me } from '@/features/account/Me';
import { forgetWaiting, hasWaiting } from '@/features/files/waitingFiles';
import { Card } from '@/components/Card';
import { CheckRow } from '@/components/CheckRow';
import { confirmed } from '@/components/confirmed';
import { chosenEnterprise } from '../chosenEnterprise';
import { requestPlace } from '../requestPlace';
import type { StepProps } from '../stepProps';

type EnterpriseChoiceProps = Pick<StepProps, 'draft' | 'change'> & { readonly me: Me };

/** For whom the request is; asked only of those who act for several. Files stay with the enterprise they are of. */
export function EnterpriseChoice({ draft, change, me }: EnterpriseChoiceProps) {
  if (me.enterprises.length < 2) return null;

  const chosen = chosenEnterprise({ draft, me });
  const place = requestPlace(draft);
  const files = [draft.attachments, ...Object.values(draft.papers)];
  const hasFiles = files.some(({ length }) => length > 0) || hasWaiting(place);

  async function choose({ enterpriseId, name }: Me['enterprises'][number]): Promise<void> {
    if (enterpriseId === chosen?.enterpriseId || (hasFiles && !(await mayTakeOut(name)))) return;

    forgetWaiting(place);
    change((before) => ({ ...before, enterpriseId, papers: {}, validity: {}, attachments: [] }));
  }

  return (
    <Card title="为哪家企业申请">
      {me.enterprises.map((enterprise) => (
        <CheckRow
          key={enterprise.enterpriseId}
          isRadio
          isChecked={enterprise.enterpriseId === chosen?.enterpriseId}
          onToggle={() => void choose(enterprise)}
          label={enterprise.name}
          note={
            hasFiles && enterprise.enterpriseId !== chosen?.enterpriseId
              ? '换成这家后,材料需要重新上传'
              : undefined
          }
        />
      ))}
    </Card>
  );
}

function mayTakeOut(name: string): Promise<boolean> {
  return confirmed({
    title: `换成${name}?`,
    words: '材料归在原来那家企业名下,这份申请里已传的要重新上传;其他填写的内容会保留。',
    yes: '换成这家',
    no: '先不换',
  });
}
