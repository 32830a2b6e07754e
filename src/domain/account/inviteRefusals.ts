/** Why a link lets nobody in, and what to do: by what became of the invitation. */
export const inviteRefusals = {
  unknown: '这个邀请打不开:链接不完整或不是我们发出的。请让同事重新发一次。',
  used: '这个邀请已经用过了,一个链接只能加入一位同事。请让同事给您单独再发一个。',
  expired: '这个邀请已过了有效时间。请让同事重新发一个。',
  revoked: '这个邀请已被收回。如需加入,请联系邀请您的同事。',
  void: '邀请您的同事现在不能看这些项目了,邀请因此失效。请联系贵公司管理员。',
  own: '这是您自己发出的邀请,请转发给要加入的同事。',
  joined: '您已经能看这家企业了,不用再加入。',
} as const;
