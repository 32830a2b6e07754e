import { api } from '@/api/api';
import { PersonForm } from '../PersonForm';

/** The first start: whoever has the code becomes the first member of the working group, and invites the others. */
export function SetupForm() {
  return (
    <PersonForm
      title="首次启用"
      words="用部署时设定的启用码,成为工作组的第一位成员,再邀请窗口和专员加入。启用只需一次。"
      codeLabel="启用码"
      codeHint="由部署人员提供"
      button="启用工作组"
      send={(request) => api.supervision.setup.claim.mutate(request)}
    />
  );
}
