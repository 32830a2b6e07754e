import { PrivacyWords } from '@/features/account/PrivacyWords';
import { SettingsCard } from '@/features/account/SettingsCard';
import { ServiceFacts } from '@/features/service/ServiceFacts';
import { PageFrame } from '@/components/PageFrame';

export default function SettingsPage() {
  return (
    <PageFrame>
      <PrivacyWords />
      <ServiceFacts />
      <SettingsCard />
    </PageFrame>
  );
}
