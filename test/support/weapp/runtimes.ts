import { glassEaselRuntime } from './glassEaselRuntime';
import type { MiniProgramRuntime } from './MiniProgram';
import { simulateRuntime } from './simulateRuntime';

/** Both of WeChat's frameworks, for `describe.each(runtimes)('… in $name', (runtime) => …)`. */
export const runtimes: readonly MiniProgramRuntime[] = [simulateRuntime, glassEaselRuntime];
