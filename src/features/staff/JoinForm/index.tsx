import { api } from '@/api/api';
import { PersonForm } from '../PersonForm';

/** O3: a member named by the working group comes in with the code that they were given. */
export function JoinForm() {
  return (
    <PersonForm
      title="加入帮代办工作"
      words="工作组会给您一个邀请码,里面已经定好您的身份和部门。一个邀请码只能用一次,7 天内有效。"
      codeLabel="邀请码"
      codeHint="10 位字母和数字,不分大小写"
      button="加入"
      send={(request) => api.workbench.staff.join.mutate(request)}
    />
  );
}
