import { View } from '@tarojs/components';
import { pickDocuments, pickPictures } from '@/components/pickFiles';
import { QuietButton } from '@/components/QuietButton';
import { extensionOf, isPhotoKind, isTurnableKind, kindOfExtension } from '@/domain/files/FileKind';
import { PagePicture } from './PagePicture';
import type { PageRowProps } from './PageRowProps';

/** What can be done with one page: its place, the way it stands, another photo of it. */
export function PageTools({ page, number, count, scope, isBusy, onMove, onTurn, onRetake }: PageRowProps) {
  const kind = page.file?.kind ?? kindOfExtension(extensionOf(page.name)) ?? '';
  const isPhoto = isPhotoKind(kind);
  const again = () =>
    void (isPhoto ? pickPictures(1) : pickDocuments(1)).then(([file]) => {
      if (file !== undefined) onRetake(file);
    });

  return (
    <View className="page-row__tools">
      {isPhoto && page.file !== undefined ? <PagePicture scope={scope} fileId={page.file.fileId} /> : null}
      <View className="page-row__buttons">
        {number > 1 ? (
          <QuietButton about={`第 ${number} 页`} onClick={() => onMove(-1)}>
            前移
          </QuietButton>
        ) : null}
        {number < count ? (
          <QuietButton about={`第 ${number} 页`} onClick={() => onMove(1)}>
            后移
          </QuietButton>
        ) : null}
        {page.file !== undefined && isTurnableKind(kind) ? (
          <QuietButton about={`第 ${number} 页`} isBusy={isBusy} onClick={onTurn}>
            旋转
          </QuietButton>
        ) : null}
        <QuietButton about={`第 ${number} 页`} onClick={again}>
          {isPhoto ? '重拍' : '换一份'}
        </QuietButton>
      </View>
    </View>
  );
}
