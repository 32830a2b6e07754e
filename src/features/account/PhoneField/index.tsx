import { Button, Text, View } from '@tarojs/components';
import { FormField } from '@/components/FormField';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { useTakenPhone } from '../useTakenPhone';
import './index.scss';

/** A number as it is told to the cloud: typed, or the one that WeChat gave. */
export interface ToldPhone {
  readonly phone: string;
  readonly isFromWechat: boolean;
}

interface PhoneFieldProps extends ToldPhone {
  readonly label: string;
  readonly problem: string | undefined;
  readonly onChange: (told: ToldPhone) => void;
}

const isWeb = process.env.TARO_ENV === 'h5';

/** The person's number: in WeChat with one tap and proven at once, or typed and confirmed at the first contact. */
export function PhoneField({ label, phone, isFromWechat, problem, onChange }: PhoneFieldProps) {
  const { phoneMasked, problem: takeProblem, take, forget } = useTakenPhone();

  async function tellWechats(code: string | undefined): Promise<void> {
    if (await take(code)) onChange({ phone: '', isFromWechat: true });
  }

  function typeInstead(): void {
    forget();
    onChange({ phone: '', isFromWechat: false });
  }

  if (isFromWechat && phoneMasked !== '')
    return (
      <View className="phone-field">
        <Text className="phone-field__words">
          {label}:{phoneMasked}(微信提供,已核实)
        </Text>
        <QuietButton onClick={typeInstead}>改为自己填写</QuietButton>
      </View>
    );

  return (
    <FormField
      label={label}
      problem={problem ?? takeProblem}
      hint="只用于专员与您联系,加密保存;自己填的,专员第一次联系时核实"
    >
      {isWeb ? null : <WechatButton onTaken={(code) => void tellWechats(code)} />}
      <TextField
        name="phone"
        label={label}
        type="tel"
        value={phone}
        onChange={(typed) => onChange({ phone: typed, isFromWechat: false })}
      />
    </FormField>
  );
}

function WechatButton({ onTaken }: { readonly onTaken: (code: string | undefined) => void }) {
  return (
    <Button
      className="button button--quiet phone-field__native"
      openType="getPhoneNumber"
      hoverClass="button--pressed"
      onGetPhoneNumber={(event) => onTaken(event.detail.code)}
    >
      用微信手机号
    </Button>
  );
}
