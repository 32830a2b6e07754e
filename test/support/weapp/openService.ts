import { startTestCloud, type TestCloud } from '../cloud';
import { StaffSide } from '../StaffSide';
import type { MiniProgram, MiniProgramRuntime } from './MiniProgram';

/** A district at work and one person's phone with the built mini-program. */
export interface OpenService {
  readonly cloud: TestCloud;
  readonly staff: StaffSide;
  readonly phone: MiniProgram;
}

/** For `beforeAll`; `closeService` ends it. */
export async function openService(
  runtime: MiniProgramRuntime,
  identity = 'demo-applicant',
): Promise<OpenService> {
  const cloud = await startTestCloud();
  const staff = await StaffSide.of(cloud.url);
  return { cloud, staff, phone: await runtime.start({ cloud: await cloud.login(identity) }) };
}

export async function closeService({ phone, cloud }: Pick<OpenService, 'phone' | 'cloud'>): Promise<void> {
  await phone.close();
  await cloud.close();
}
