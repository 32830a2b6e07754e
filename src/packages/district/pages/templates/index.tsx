import { TemplateDesk } from '@/features/supervision/TemplateDesk';
import { PageFrame } from '@/components/PageFrame';

export default function TemplatesPage() {
  return (
    <PageFrame isWide>
      <TemplateDesk />
    </PageFrame>
  );
}
