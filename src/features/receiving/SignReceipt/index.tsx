import { Text, View } from '@tarojs/components';
import { FormField } from '@/components/FormField';
import { TextField } from '@/components/TextField';
import { Card } from '@/components/Card';
import { SignaturePad } from '../../signature/SignaturePad';
import type { SignatureState } from '../../signature/useSignature';
import './index.scss';

interface SignReceiptProps {
  readonly pad: SignatureState;
  readonly signerName: string;
  readonly onName: (name: string) => void;
  /** What is wrong with the name; empty while nothing is. */
  readonly nameProblem: string;
  readonly words: string;
}

/** Who receives and signs, on whichever phone. */
export function SignReceipt({ pad, signerName, onName, nameProblem, words }: SignReceiptProps) {
  return (
    <Card title="签名">
      <Text className="sign-receipt__words">{words}</Text>
      <FormField label="签收人" problem={nameProblem}>
        <TextField name="signerName" label="签收人" value={signerName} onChange={onName} />
      </FormField>
      <View className="sign-receipt__pad">
        <SignaturePad state={pad} label="签收的签名" />
      </View>
    </Card>
  );
}
