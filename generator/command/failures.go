package command

import (
	"errors"
	"io/fs"
	"syscall"

	"congbo/generator"
)

// explain says in a webmaster's words what a failure of the machine comes to
// and what can be done; empty where the error says it itself.
func explain(err error, language string) string {
	switch {
	case errors.Is(err, generator.ErrBusy):
		return say(language, "Một lần dựng khác đang ghi trang này: chờ xong rồi dựng lại. Trang đã công bố không bị đụng tới.",
			"Another build is writing this site: wait for it and build again. The published site was not touched.")
	case errors.Is(err, generator.ErrForeign):
		return say(language, "Thư mục đích có tệp không do congbo tạo, nên không bị thay: chọn thư mục khác bằng --out, hoặc dọn thư mục ấy.",
			"The target holds files that congbo did not make, and is not replaced: choose another folder with --out, or clear it.")
	case errors.Is(err, syscall.ENOSPC):
		return say(language, "Đĩa đã đầy: dọn bớt rồi làm lại. Trang đã công bố vẫn nguyên.",
			"The disk is full: make room and try again. The published site is as it was.")
	case errors.Is(err, syscall.EROFS):
		return say(language, "Nơi này chỉ đọc được: chọn nơi khác, hoặc gắn lại đĩa để ghi. Trang đã công bố vẫn nguyên.",
			"This place can only be read: choose another, or mount the disk for writing. The published site is as it was.")
	case errors.Is(err, fs.ErrPermission):
		return say(language, "Không có quyền đọc hoặc ghi ở đây: xem lại quyền của tài khoản đang chạy congbo.",
			"The account that runs congbo may not read or write here: look at its rights.")
	case errors.Is(err, syscall.EADDRINUSE):
		return say(language, "Cổng này đang có chương trình khác dùng: chọn cổng khác bằng --addr.",
			"Another program uses this port: choose another with --addr.")
	case errors.Is(err, fs.ErrNotExist):
		return say(language, "Thiếu tệp hoặc thư mục này: chưa tạo, hoặc đã bị xóa, bị dời trong lúc làm.",
			"This file or folder is missing: it was never made, or was removed or moved meanwhile.")
	}
	return ""
}
