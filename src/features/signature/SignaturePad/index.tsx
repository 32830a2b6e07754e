import { Text, View } from '@tarojs/components';
import { Problem } from '@/components/Problem';
import { QuietButton } from '@/components/QuietButton';
import { TextField } from '@/components/TextField';
import { withoutLastStroke, withStroke, type Signature } from '../Signature';
import { SignatureCanvas } from '../SignatureCanvas';
import type { SignatureState } from '../useSignature';
import './index.scss';

interface SignaturePadProps {
  readonly state: SignatureState;
  /** What is signed, for screen readers: “委托书的签名”. */
  readonly label: string;
}

/**
 * Signs with finger, mouse or stylus. Who cannot draw types the name instead: that works with a keyboard, a screen
 * reader and an unsteady hand, needs no second device, and the picture says that it was typed.
 */
export function SignaturePad({ state, label }: SignaturePadProps) {
  const { canvasId, signature, setSignature, problem } = state;
  const isDrawn = signature.way === 'drawn';
  const isBlank = signature.strokes.length === 0;

  return (
    <View className="signature-pad">
      {isDrawn ? null : <NameField signature={signature} onChange={setSignature} />}
      <View className="signature-pad__paper">
        <SignatureCanvas
          canvasId={canvasId}
          label={isBlank && isDrawn ? `${label}:还没有签` : label}
          signature={signature}
          onStroke={(stroke) => setSignature(withStroke(signature, stroke))}
        />
        {isDrawn && isBlank ? <Text className="signature-pad__hint">请用手指在这里签名</Text> : null}
        <View className="signature-pad__line" />
      </View>
      <View className="signature-pad__buttons">
        {isDrawn ? (
          <>
            <QuietButton isDisabled={isBlank} onClick={() => setSignature(withoutLastStroke(signature))}>
              撤销一笔
            </QuietButton>
            <QuietButton isDisabled={isBlank} onClick={() => setSignature({ ...signature, strokes: [] })}>
              清除
            </QuietButton>
          </>
        ) : null}
        <QuietButton onClick={() => setSignature({ ...signature, way: isDrawn ? 'typed' : 'drawn' })}>
          {isDrawn ? '改为输入姓名' : '改为手写'}
        </QuietButton>
      </View>
      <Problem sentence={problem} />
    </View>
  );
}

function NameField({
  signature,
  onChange,
}: {
  readonly signature: Signature;
  readonly onChange: (signature: Signature) => void;
}) {
  return (
    <View className="signature-pad__name">
      <TextField
        name="signatureName"
        label="您的姓名"
        placeholder="输入您的姓名"
        value={signature.name}
        onChange={(name) => onChange({ ...signature, name })}
      />
      <Text className="signature-pad__words">输入姓名并提交,即由您本人以登录的账号确认。签名处会注明。</Text>
    </View>
  );
}
