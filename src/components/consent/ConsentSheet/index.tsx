import { Button, Text, View } from '@tarojs/components';
import { ActionSheet } from '../../ActionSheet';
import { usePageShown } from '../../usePageShown';
import { PrimaryButton } from '../../PrimaryButton';
import { QuietButton } from '../../QuietButton';
import { answerQuestion, useConsentQuestion } from '../consentStore';
import { consentWords } from '../consentWords';
import './index.scss';

const isWeb = process.env.TARO_ENV === 'h5';

/** The question before something personal is read for the first time. Every page holds it; only the one on screen shows it. */
export function ConsentSheet() {
  const purpose = useConsentQuestion();
  const isShown = usePageShown();
  if (purpose === undefined || !isShown) return null;

  const { asks, facts, otherwise } = consentWords[purpose];
  return (
    <ActionSheet title={asks} isOpen onClose={() => answerQuestion(false)}>
      {facts.map((fact) => (
        <Text key={fact} className="consent-sheet__fact">
          {fact}
        </Text>
      ))}
      <Text className="consent-sheet__fact">{otherwise}可以随时在“我的 → 隐私与说明”里撤回。</Text>
      <View className="consent-sheet__acts">
        <QuietButton onClick={() => answerQuestion(false)}>不同意</QuietButton>
        {isWeb ? <PrimaryButton onClick={() => answerQuestion(true)}>同意</PrimaryButton> : <AgreeButton />}
      </View>
    </ActionSheet>
  );
}

/** WeChat counts a consent only when it comes from a button of its own. */
function AgreeButton() {
  return (
    <Button
      id="consent-agree"
      className="button button--primary consent-sheet__native"
      openType="agreePrivacyAuthorization"
      hoverClass="button--pressed"
      onAgreePrivacyAuthorization={() => answerQuestion(true)}
    >
      同意
    </Button>
  );
}
