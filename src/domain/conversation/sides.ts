import type { Actor, ActorRole } from '../agencyCase/Actor';
import type { AgencyCase } from '../agencyCase/AgencyCase';
import { says } from '../agencyCase/says';
import type { ConversationSide } from './ConversationMessage';

const sides: Partial<Record<ActorRole, ConversationSide>> = {
  applicant: 'enterprise',
  specialist: 'service',
};

/** Undefined for those who only watch: the window and the working group. */
export function sideOf({ role }: Pick<Actor, 'role'>): ConversationSide | undefined {
  return sides[role];
}

export function otherSide(side: ConversationSide): ConversationSide {
  return side === 'enterprise' ? 'service' : 'enterprise';
}

/** Why somebody cannot write into a case's conversation now; undefined where he can. */
export function refusalOfWriting({
  actor,
  specialist,
  isEnded,
}: {
  readonly actor: Pick<Actor, 'role'>;
  readonly specialist: AgencyCase['specialist'];
  readonly isEnded: boolean;
}): string | undefined {
  return (
    says(sideOf(actor) === undefined, '沟通由企业和专员进行,您可以查看,不能发消息。') ??
    says(isEnded, '办件已经结束,沟通记录会保留,不能再发消息。') ??
    says(specialist === null, '还没有指派专员。指派后就可以在这里给专员留言。')
  );
}
