/** What went wrong, with a Chinese sentence that says what to do next. */
export class ApiError extends Error {
  readonly code: string;
  readonly userMessage: string;
  /** By path of the input, where single fields were at fault. */
  readonly fields: Readonly<Record<string, string>>;

  constructor({
    code,
    userMessage,
    fields = {},
  }: {
    code: string;
    userMessage: string;
    fields?: Readonly<Record<string, string>>;
  }) {
    super(`${code}: ${userMessage}`);
    this.name = 'ApiError';
    this.code = code;
    this.userMessage = userMessage;
    this.fields = fields;
  }

  static offline(): ApiError {
    return new ApiError({
      code: 'OFFLINE',
      userMessage: '没有连上网络。您填写的内容还在,联网后请再试一次。',
    });
  }

  static slow(): ApiError {
    return new ApiError({
      code: 'TIMEOUT',
      userMessage: '网络较慢,还没有收到答复。请稍后再试,不会重复提交。',
    });
  }

  /** Somebody stopped it on purpose; nothing went wrong. */
  static stopped(): ApiError {
    return new ApiError({ code: 'STOPPED', userMessage: '已停止上传,可以继续。' });
  }

  static broken(): ApiError {
    return new ApiError({
      code: 'INTERNAL',
      userMessage: '服务暂时没有答复,内容没有丢失,请稍后再试。',
    });
  }
}
