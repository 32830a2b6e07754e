import { PrivacyWords } from '@/features/account/PrivacyWords';
import { LookCard } from '@/features/account/LookCard';
import { SettingsCard } from '@/features/account/SettingsCard';
import { ServiceFacts } from '@/features/service/ServiceFacts';
import { PageFrame } from '@/components/PageFrame';

export default function SettingsPage() {
  return (
    <PageFrame>
      <PrivacyWords />
      <ServiceFacts />
      <SettingsCard />
      <LookCard />
    </PageFrame>
  );
}
