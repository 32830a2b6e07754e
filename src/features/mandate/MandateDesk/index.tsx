import { Text } from '@tarojs/components';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import type { Mandate } from '@/domain/mandate/Mandate';
import { mandateOf } from '@/domain/mandate/mandateState';
import { capacityNames } from '@/domain/mandate/mandateText';
import { formatMoment } from '@/domain/schedule/peopleDates';
import { Card } from '@/components/Card';
import { EmptyState } from '@/components/EmptyState';
import { StatusTag } from '@/components/StatusTag';
import type { ApiScope } from '../../caseView/CaseGateway';
import { FileLinks } from '../../caseView/FileLinks';
import { useNow } from '../../live/useNow';
import { MandateFacts } from '../MandateFacts';
import { mandateStanding } from '../mandateTags';
import { PaperMandateForm } from '../PaperMandateForm';
import { MandateActions } from './MandateActions';
import { SignDesk } from './SignDesk';
import '../mandate.scss';

interface MandateDeskProps {
  readonly scope: ApiScope;
  readonly answer: CaseAnswer;
}

/** 委托书 of a case: how it stands, its papers, and what this person can do with it. */
export function MandateDesk({ scope, answer }: MandateDeskProps) {
  const now = useNow();
  const { agencyCase, actions } = answer.view;
  const mandate = mandateOf(agencyCase);
  const standing = mandateStanding(agencyCase);
  if (mandate === undefined || standing === undefined)
    return (
      <EmptyState title="这个办件没有电子委托书" words="帮办不用委托书;早期办件的委托书是纸质的,已经存档。" />
    );

  const canSign = actions.includes('SignMandate');
  const former = agencyCase.mandates.slice(0, -1);
  return (
    <>
      <Card title="委托书" extra={<StatusTag {...standing.tag} />}>
        <Text className="mandate__words">{standing.words}</Text>
        <MandateLines {...{ scope, answer, mandate, now }} />
      </Card>
      {canSign && scope === 'applicant' ? <SignDesk answer={answer} mandate={mandate} now={now} /> : null}
      {canSign && scope === 'workbench' ? (
        <PaperMandateForm agencyCase={agencyCase} terms={mandate.terms} />
      ) : null}
      {former.map((each) => (
        <Card key={each.mandateId} title="以前的委托书">
          <MandateLines {...{ scope, answer, now }} mandate={each} />
        </Card>
      ))}
      {scope === 'applicant' ? <MandateActions answer={answer} /> : null}
    </>
  );
}

interface MandateLinesProps extends MandateDeskProps {
  readonly mandate: Mandate;
  /** ISO instant. */
  readonly now: string;
}

const ways = { drawn: '手机手写签名', typed: '手机输入姓名确认', paper: '纸质签字' } as const;

function MandateLines({ scope, answer, mandate, now }: MandateLinesProps) {
  const { agencyCase } = answer.view;
  const { terms, signing, reason } = mandate;
  const lead = agencyCase.specialist?.name ?? '由综合窗口指派';
  const signed =
    signing === null
      ? []
      : [
          { title: '签署人', words: `${signing.signerName}(${capacityNames[signing.capacity]})` },
          { title: '签署', words: `${ways[signing.way]},${formatMoment(signing.signedAt, now)}` },
        ];
  const more = [
    { title: '主办专员', words: lead },
    ...signed,
    ...(reason === '' ? [] : [{ title: '原因', words: reason }]),
  ];

  return (
    <>
      <MandateFacts terms={terms} items={agencyCase.items} more={more} />
      <FileLinks scope={scope} fileIds={fileIdsOf(mandate)} files={answer.files} />
    </>
  );
}

/** The Word document, the picture, the photos of a paper; the signature stands in them. */
function fileIdsOf({ signing }: Mandate): string[] {
  if (signing === null) return [];
  const { document, picture, photos } = signing;
  return [document, picture, ...photos].flatMap((file) => (file === null ? [] : file.fileId));
}
