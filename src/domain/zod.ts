import * as z from './zodParts';
import { chineseProblem } from './shared/chineseProblem';

// The phone has no `new Function`, so zod must not compile; and this must run before the first schema is made.
z.config({ jitless: true, localeError: chineseProblem });

export { z };
