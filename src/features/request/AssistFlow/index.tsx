import { useState } from 'react';
import { dayOf } from '@/domain/shared/time';
import type { Me } from '@/features/account/Me';
import { useNow } from '@/features/live/useNow';
import { chosenEnterprise } from '../chosenEnterprise';
import { EnterpriseChoice } from '../EnterpriseChoice';
import { AssistForm } from '../AssistForm';
import { problemsOfStep, requestProblems } from '../requestProblems';
import { SubmitActions } from '../SubmitActions';
import type { DraftEditing } from '../useRequestDraft';

interface AssistFlowProps {
  readonly me: Me;
  readonly editing: DraftEditing;
}

/** 帮办: one screen, one button. */
export function AssistFlow({ me, editing }: AssistFlowProps) {
  const { draft, change, lastProject } = editing;
  const today = dayOf(useNow());
  const [hasTried, setTried] = useState(false);
  const enterprise = chosenEnterprise({ draft, me });
  const problems = requestProblems({ draft, today, scope: enterprise?.scope });

  return (
    <>
      <EnterpriseChoice draft={draft} change={change} me={me} />
      <AssistForm
        draft={draft}
        change={change}
        lastProject={lastProject}
        problems={hasTried ? problemsOfStep(problems, 'project') : {}}
        enterpriseId={enterprise?.enterpriseId}
      />
      <SubmitActions {...{ editing, problems, enterprise }} onGo={() => setTried(true)} />
    </>
  );
}
