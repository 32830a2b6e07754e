/** In a browser nobody but us asks. The mini-program has its own file beside this one. */
export function answerWechat(): void {}
