import type { AccessScope } from '@/domain/account/AccessScope';
import { SubmitCasePayload } from '@/domain/agencyCase/commands';
import type { Catalogue } from '@/domain/catalogue/catalogue';
import { termsProblem } from '@/domain/mandate/defaultTerms';
import { phoneProblem } from '@/domain/shared/phoneNumber';
import { shortText, textProblem } from '@/domain/shared/text';
import { Day, type Day as DayType } from '@/domain/shared/time';
import type { RequestDraft, RequestStep } from '@/domain/request/RequestDraft';
import { expiredProblem } from '@/domain/vault/expiredProblem';
import { neededPapers } from '@/domain/request/neededPapers';
import { projectProblem } from './projectProblem';

export interface RequestProblem {
  readonly step: RequestStep;
  /** The form field that the sentence belongs to. */
  readonly field: string;
  readonly sentence: string;
}

const { shape } = SubmitCasePayload;
const Right = shortText('其他权限', 120);
const VisitPlace = shape.visitWish.unwrap().shape.place;

/** Everything that keeps a draft from being handed in, in the order of the form; empty when it may go. */
export function requestProblems({
  draft,
  today,
  catalogue,
  scope,
}: {
  readonly draft: RequestDraft;
  readonly today: DayType;
  /** What the chosen items want; left out where no papers are asked for. */
  readonly catalogue?: Catalogue;
  /** What the person sees of the enterprise; left out where that is not known. */
  readonly scope?: AccessScope | undefined;
}): RequestProblem[] {
  const candidates: (RequestProblem | undefined)[] = [
    problem('project', 'projectName', projectProblem(draft.project.name, scope)),
    problem('project', 'projectAddress', textProblem(shape.project.shape.address, draft.project.address)),
    problem('project', 'investment', investmentProblem(draft.project.investment)),
    problem('project', 'contactName', textProblem(shape.contact.shape.name, draft.contact.name)),
    problem('project', 'contactPhone', phoneProblem(draft.contact.phone)),
    ...(draft.mode === 'agency' ? agencyProblems(draft, today, catalogue) : [questionProblem(draft)]),
  ];
  return candidates.filter((each): each is RequestProblem => each !== undefined);
}

export function problemsOfStep(
  problems: readonly RequestProblem[],
  step: RequestStep,
): Readonly<Record<string, string>> {
  const ofStep = problems.filter((each) => each.step === step);
  return Object.fromEntries(ofStep.map(({ field, sentence }) => [field, sentence]));
}

function agencyProblems(
  draft: RequestDraft,
  today: DayType,
  catalogue: Catalogue | undefined,
): (RequestProblem | undefined)[] {
  return [
    problem('items', 'items', draft.itemIds.length === 0 ? '请至少选择一个要代办的事项。' : undefined),
    ...(catalogue === undefined ? [] : paperProblems({ draft, today, catalogue })),
    problem('visit', 'visitDay', visitDayProblem(draft.visit.day, today)),
    problem('visit', 'visitPlace', placeProblem(draft.visit.place)),
    problem('project', 'question', textProblem(shape.question, draft.question)),
    ...mandateProblems(draft, today),
  ];
}

/** Papers that may no longer be used on the day they are handed in. */
function paperProblems({
  draft,
  today,
  catalogue,
}: {
  readonly draft: RequestDraft;
  readonly today: DayType;
  readonly catalogue: Catalogue;
}): (RequestProblem | undefined)[] {
  const { toBring } = neededPapers({ catalogue, itemIds: draft.itemIds });
  return toBring.map(({ materialId, name }) => {
    const isThere = (draft.papers[materialId]?.length ?? 0) > 0;
    const sentence = isThere ? expiredProblem(draft.validity[materialId], today) : undefined;
    return problem('papers', `validity.${materialId}`, sentence && `${name}:${sentence}`);
  });
}

/** What the request filled in by itself is in order; only what was changed can be odd. */
function mandateProblems({ mandate }: RequestDraft, today: DayType): (RequestProblem | undefined)[] {
  if (mandate === null) return [];

  const { terms } = mandate;
  const ends = [{ itemId: terms.fromItemId }, { itemId: terms.toItemId }];
  const odd = termsProblem({ terms, items: ends, today });
  const lacksRights = terms.rights.length === 0 ? '请至少选择一项委托权限。' : undefined;
  const tooLong = terms.rights.map((right) => textProblem(Right, right)).find(Boolean);
  return [
    odd && problem('mandate', odd.field, odd.sentence),
    problem('mandate', 'rights', lacksRights ?? tooLong),
  ];
}

function questionProblem({ question }: RequestDraft): RequestProblem | undefined {
  const sentence = question.trim() === '' ? '请写下需要帮助的问题。' : textProblem(shape.question, question);
  return problem('project', 'question', sentence);
}

function investmentProblem(text: string): string | undefined {
  if (text.trim() === '') return undefined;
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(text.trim())) return '总投资请填数字,单位是万元,例如 3500。';

  return undefined;
}

/** An empty place means the project's address. */
function placeProblem(place: string): string | undefined {
  return place.trim() === '' ? undefined : textProblem(VisitPlace, place);
}

function visitDayProblem(day: string, today: DayType): string | undefined {
  if (!Day.safeParse(day).success) return '请选择希望上门的日期。';
  if (day < today) return '上门日期已经过去,请另选一天。';

  return undefined;
}

function problem(step: RequestStep, field: string, sentence: string | undefined): RequestProblem | undefined {
  return sentence === undefined ? undefined : { step, field, sentence };
}
