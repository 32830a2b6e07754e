import { Text } from '@tarojs/components';
import type { ItemNeed } from '@/domain/agencyCase/CaseItem';
import { Card } from '@/components/Card';
import { FormField } from '@/components/FormField';
import { PhraseChips } from '@/components/PhraseChips';
import { TextArea } from '@/components/TextArea';
import { TextField } from '@/components/TextField';
import { pressable } from '@/components/pressable';
import { UploadField } from '../../files/UploadField';
import { correctionPhrases, type KeptWish } from '../keptCorrection';
import './index.scss';

interface WishCardProps {
  readonly caseId: string;
  readonly itemId: string;
  readonly wish: KeptWish;
  readonly place: number;
  /** The papers of the item, to choose from. */
  readonly needs: readonly ItemNeed[];
  readonly problems: Readonly<Record<string, string>>;
  readonly canRemove: boolean;
  readonly onChange: (wish: KeptWish) => void;
  readonly onRemove: () => void;
}

const MOST_SAMPLES = 3;

/** One paper to put right: which, what is wrong with it, what to do. */
export function WishCard(props: WishCardProps) {
  const { wish, place, needs, problems, canRemove, onChange, onRemove } = props;
  function choose(_: string, index: number): void {
    const need = needs[index];
    if (need !== undefined) onChange({ ...wish, title: need.name, materialId: need.materialId });
  }

  return (
    <Card
      title={`第 ${place + 1} 份`}
      extra={
        canRemove ? (
          <Text
            className="wish-card__remove"
            {...pressable({ label: `第 ${place + 1} 份:删除`, onPress: onRemove })}
          >
            删除
          </Text>
        ) : undefined
      }
    >
      <PhraseChips label="需补正的材料" phrases={needs.map((need) => need.name)} onChoose={choose} />
      <FormField label="需补正的材料" problem={problems[`wishes.${place}.title`]}>
        <TextField
          name={`title-${place}`}
          label={`第 ${place + 1} 份需补正的材料`}
          value={wish.title}
          placeholder="从上面选,或直接填写"
          onChange={(title) => onChange({ ...wish, title, materialId: materialOf(title, needs) })}
        />
      </FormField>
      <PhraseChips
        label="常见说明"
        phrases={correctionPhrases}
        onChoose={(phrase) => onChange({ ...wish, explanation: phrase })}
      />
      <FormField
        label="哪里不对,怎么改"
        hint="说清楚看到了什么、需要什么,企业一次就能改好"
        problem={problems[`wishes.${place}.explanation`]}
      >
        <TextArea
          name={`explanation-${place}`}
          label={`第 ${place + 1} 份哪里不对,怎么改`}
          value={wish.explanation}
          placeholder="例如:营业执照照片看不清统一社会信用代码,请重拍一张"
          onChange={(explanation) => onChange({ ...wish, explanation })}
        />
      </FormField>
      <ExampleFields {...props} />
    </Card>
  );
}

/** What a right one looks like, so that it need not be sent back twice. */
function ExampleFields({ caseId, itemId, wish, place, problems, onChange }: WishCardProps) {
  const example = wish.example ?? { words: '', files: [] };
  return (
    <>
      <FormField
        label="合格的样子"
        hint="指南里有样子的材料,企业会一起看到"
        isOptional
        problem={problems[`wishes.${place}.example.words`]}
      >
        <TextArea
          name={`example-${place}`}
          label={`第 ${place + 1} 份合格的样子`}
          value={example.words}
          placeholder="例如:四角完整、公章清楚、代码逐位能认"
          onChange={(words) => onChange({ ...wish, example: { ...example, words } })}
        />
      </FormField>
      <UploadField
        label={`第 ${place + 1} 份的样例`}
        owner={{ scope: 'workbench', caseId }}
        files={example.files}
        place={`correction.${caseId}.${itemId}.${wish.key}`}
        most={MOST_SAMPLES}
        showsRules={false}
        onChange={(files) => onChange({ ...wish, example: { ...example, files } })}
      />
    </>
  );
}

/** Typing another name than that of a known paper asks for a paper of its own. */
function materialOf(title: string, needs: readonly ItemNeed[]): string | null {
  return needs.find((need) => need.name === title.trim())?.materialId ?? null;
}
