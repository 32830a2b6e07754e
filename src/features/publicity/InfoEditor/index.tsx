import Taro from '@tarojs/taro';
import { Text } from '@tarojs/components';
import { BottomActions } from '@/components/BottomActions';
import { PrimaryButton } from '@/components/PrimaryButton';
import { Problem } from '@/components/Problem';
import { OutdatedCard } from '../../staff/OutdatedCard';
import type { InfoDesk } from '../InfoForm';
import { useInfoEditor } from '../useInfoEditor';
import { ContactFields } from './ContactFields';
import { FeeFields } from './FeeFields';
import { HallFields } from './HallFields';
import './index.scss';

interface InfoEditorProps {
  readonly desk: InfoDesk;
  readonly refresh: () => void;
}

/** What everyone may read besides articles: the window, the specialists, the fees (O1, O2, P2). */
export function InfoEditor({ desk, refresh }: InfoEditorProps) {
  const editing = useInfoEditor(desk, refresh);
  const { isUnsaved, isBusy, isOutdated, problem, problems } = editing;

  async function save(): Promise<void> {
    if (await editing.save()) void Taro.showToast({ title: '已公开', icon: 'success' });
  }

  return (
    <>
      <Text className="info-editor__lead">
        这里的内容所有人不用登录就能看到。个人手机号不能公开,请填办公室的座机。
      </Text>
      {isOutdated && isUnsaved ? (
        <OutdatedCard
          who={desk.updaterName}
          what="公开信息"
          onTakeTheirs={editing.takeTheirs}
          onKeepMine={editing.keepMine}
        />
      ) : null}
      <HallFields editing={editing} />
      <ContactFields editing={editing} specialists={desk.specialists} />
      <FeeFields editing={editing} />
      {isUnsaved && !isOutdated ? (
        <BottomActions>
          <Problem
            sentence={
              Object.keys(problems).length > 0 && problem === '' ? '有几处需要修改,见红字。' : problem
            }
          />
          <PrimaryButton isBusy={isBusy} onClick={() => void save()}>
            保存并公开
          </PrimaryButton>
        </BottomActions>
      ) : null}
    </>
  );
}
