import { AppError } from '../AppError';
import { cloud } from '../cloud';

interface PhoneApi {
  getPhoneNumber(request: { code: string }): Promise<{ phoneInfo?: { purePhoneNumber?: string } }>;
}

const unread = '没有读到微信手机号,请再点一次,或者自己填写。';

/**
 * The number behind a code of WeChat's phone button. Whatever fails, the person can type it instead.
 * @throws AppError NOT_ALLOWED
 */
export async function askWechatPhone(code: string): Promise<string> {
  const api = cloud.openapi['phonenumber'] as unknown as PhoneApi;
  try {
    const { phoneInfo } = await api.getPhoneNumber({ code });
    if (phoneInfo?.purePhoneNumber) return phoneInfo.purePhoneNumber;
  } catch {
    // WeChat's own words quote the code; what the person can do is the same for all of them.
  }
  throw new AppError('NOT_ALLOWED', { userMessage: unread });
}
