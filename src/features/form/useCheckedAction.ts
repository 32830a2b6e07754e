import { useState } from 'react';
import type { CaseAnswer } from '@/domain/agencyCase/CaseAnswer';
import { commandPayloads, type CaseAction } from '@/domain/agencyCase/commands';
import type { z } from '@/domain/zod';
import type { CaseIntent } from '../caseView/CaseGateway';
import type { CaseActing } from '../caseView/useCaseAction';
import { fieldProblems } from './fieldProblems';

export interface CheckedAction {
  /** By field path; empty until the person has tried to send, then moving along with what is typed. */
  readonly problems: Readonly<Record<string, string>>;
  /** Undefined where the form or the cloud refused; what was typed stays. */
  readonly send: () => Promise<CaseAnswer | undefined>;
}

/** A form for one command: checked with the command's own schema, the same that the cloud checks with. */
export function useCheckedAction<A extends CaseAction>({
  acting,
  type,
  payload,
}: {
  readonly acting: CaseActing;
  readonly type: A;
  readonly payload: z.input<(typeof commandPayloads)[A]>;
}): CheckedAction {
  const [wasTried, setTried] = useState(false);
  const schema: z.ZodType = commandPayloads[type];

  async function send(): Promise<CaseAnswer | undefined> {
    setTried(true);
    const parsed = schema.safeParse(payload);
    return parsed.success ? acting.act({ type, payload: parsed.data } as CaseIntent) : undefined;
  }

  return { problems: wasTried ? fieldProblems(schema, payload) : {}, send };
}
