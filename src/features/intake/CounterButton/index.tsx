import Taro from '@tarojs/taro';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { staffPaths } from '../../staff/staffPaths';

/** The way to the form for an enterprise that stands at the counter (O1). */
export function CounterButton() {
  return (
    <BottomActions>
      <PrimaryButton onClick={() => void Taro.navigateTo({ url: staffPaths.counter() })}>
        登记来访企业的申请
      </PrimaryButton>
    </BottomActions>
  );
}
