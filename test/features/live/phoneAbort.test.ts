import { AbortController } from '@/api/phoneAbort';

describe('giving a question up on a phone', () => {
  it('tells who listens, once, and needs no document', () => {
    const controller = new AbortController();
    const heard: string[] = [];
    const silent = () => heard.push('removed');
    controller.signal.addEventListener('abort', ({ type }) => heard.push(type));
    controller.signal.addEventListener('abort', silent);
    controller.signal.removeEventListener('abort', silent);
    controller.signal.onabort = () => heard.push('onabort');
    expect(() => controller.signal.throwIfAborted()).not.toThrow();

    controller.abort('enough');
    controller.abort('again');
    expect(heard).toEqual(['abort', 'onabort']);
    expect(controller.signal).toMatchObject({ aborted: true, reason: 'enough' });
    expect(() => controller.signal.throwIfAborted()).toThrow('enough');
  });
});
