import { View } from '@tarojs/components';
import { pickDocuments, pickPictures, type ChosenFile } from '../pickFiles';
import { QuietButton } from '../QuietButton';
import './index.scss';

interface PickButtonsProps {
  /** What the files are for; read out with the buttons. */
  readonly label: string;
  /** How many more may be chosen; none: no buttons. */
  readonly most: number;
  /** In a browser more than `most` may come: what is too many is for the caller to say. */
  readonly onPick: (files: ChosenFile[]) => void;
}

/** Where files come from: the camera or album, and documents. */
export function PickButtons({ label, most, onPick }: PickButtonsProps) {
  if (most <= 0) return null;

  const pick = (from: (most: number) => Promise<ChosenFile[]>) => () =>
    void from(most).then((files) => {
      if (files.length > 0) onPick(files);
    });

  return (
    <View className="file-picker__buttons">
      <QuietButton about={label} onClick={pick(pickPictures)}>
        拍照或选图片
      </QuietButton>
      <QuietButton about={label} onClick={pick(pickDocuments)}>
        选 PDF 等文件
      </QuietButton>
    </View>
  );
}
