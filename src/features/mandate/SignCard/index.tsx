import { View } from '@tarojs/components';
import { CheckRow } from '@/components/CheckRow';
import { FormField } from '@/components/FormField';
import { Problem } from '@/components/Problem';
import { TextField } from '@/components/TextField';
import { SignaturePad } from '../../signature/SignaturePad';
import { CapacityChoice } from '../CapacityChoice';
import { MandateCanvas } from '../MandateCanvas';
import type { MandateSigningState } from '../useMandateSigning';

/** Who signs and as what, that it was read, and the signature. The button is the page's. */
export function SignCard({ signing }: { readonly signing: MandateSigningState }) {
  const { pad, form, change, problems } = signing;
  return (
    <View>
      <FormField label="签署人姓名" problem={problems.signerName}>
        <TextField
          name="signerName"
          label="签署人姓名"
          value={form.signerName}
          onChange={(signerName) => change({ signerName })}
        />
      </FormField>
      <FormField label="签署人身份" problem={problems.capacity}>
        <CapacityChoice value={form.capacity} onChange={(capacity) => change({ capacity })} />
      </FormField>
      <FormField label="签名">
        <SignaturePad state={pad} label="委托书的签名" />
      </FormField>
      <CheckRow
        label="我已阅读委托书全文,同意签署"
        isChecked={form.hasRead}
        onToggle={() => change({ hasRead: !form.hasRead })}
      />
      <Problem sentence={problems.hasRead ?? ''} />
      <MandateCanvas />
    </View>
  );
}
