import { createTRPCClient } from '@trpc/client';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { ApplicantRouter } from '@cloud/applicant/router';
import type { SupervisionRouter } from '@cloud/supervision/router';
import type { WorkbenchRouter } from '@cloud/workbench/router';
import { createCaller } from './callBatch';
import { cloudLink } from './cloudLink';
import { transport } from './transport';

function linksTo(name: string) {
  return cloudLink(createCaller({ name, transport }));
}

/** Every procedure of the three cloud functions that people call, typed by their routers. */
export const api = {
  applicant: createTRPCClient<ApplicantRouter>({ links: [linksTo('applicant')] }),
  workbench: createTRPCClient<WorkbenchRouter>({ links: [linksTo('workbench')] }),
  supervision: createTRPCClient<SupervisionRouter>({ links: [linksTo('supervision')] }),
};

export type ApplicantInputs = inferRouterInputs<ApplicantRouter>;
export type ApplicantOutputs = inferRouterOutputs<ApplicantRouter>;
export type WorkbenchInputs = inferRouterInputs<WorkbenchRouter>;
export type WorkbenchOutputs = inferRouterOutputs<WorkbenchRouter>;
export type SupervisionInputs = inferRouterInputs<SupervisionRouter>;
export type SupervisionOutputs = inferRouterOutputs<SupervisionRouter>;
