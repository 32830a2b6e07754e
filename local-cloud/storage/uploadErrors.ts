/** A client tried to replace a file that it did not store. */
export class NotOwnerError extends Error {}

/** The upload was larger than allowed. */
export class TooLargeError extends Error {
  constructor(readonly limit: number) {
    super(`the file is larger than ${limit} bytes`);
  }
}

/** How the operating system says that there is no room; EFBIG comes from a limit on the size of files. */
const NO_ROOM = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/** The disk did not take the bytes; nothing of the upload is kept. */
export class DiskError extends Error {
  constructor(cause: NodeJS.ErrnoException) {
    const reason = NO_ROOM.includes(cause.code ?? '') ? '磁盘已满' : `磁盘不能写入(${cause.code})`;
    super(`${reason},文件没有保存。`);
  }
}
