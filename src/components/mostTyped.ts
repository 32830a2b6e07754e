/**
 * More than anybody pastes: a field never cuts what was put into it. What is too long is said by the form's own rule,
 * which counts characters as people do, and can then be shortened by whoever wrote it.
 */
export const MOST_TYPED = 100_000;
