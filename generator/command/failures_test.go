package command

import (
	"fmt"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"congbo/generator"
)

// Each failure of the machine is explained, in both languages.
func TestFailuresAreExplained(t *testing.T) {
	for _, err := range []error{generator.ErrBusy, generator.ErrForeign, syscall.ENOSPC, syscall.EROFS, fs.ErrPermission, syscall.EADDRINUSE, fs.ErrNotExist} {
		wrapped := fmt.Errorf("publish to x: %w", err)
		vi, en := explain(wrapped, "vi"), explain(wrapped, "en")
		if vi == "" || en == "" || vi == en {
			t.Errorf("%v: %q, %q", err, vi, en)
		}
	}
	if said := explain(os.ErrDeadlineExceeded, "vi"); said != "" {
		t.Errorf("a deadline: %q", said)
	}
}

// The explanation stands under what the machine says, where it is seen.
func TestFailuresAreTold(t *testing.T) {
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close()
	foreign := t.TempDir()
	if err := os.WriteFile(filepath.Join(foreign, "luan-van.docx"), []byte("x"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		want string
		args []string
	}{
		{"không do congbo tạo", []string{"build", "--content", "../../content", "--out", foreign}},
		{"Thiếu tệp hoặc thư mục", []string{"build", "--content", filepath.Join(foreign, "none"), "--out", filepath.Join(foreign, "site")}},
		{"chọn cổng khác", []string{"serve", "--content", "../../content", "--addr", taken.Addr().String()}},
	} {
		said := &terminal{}
		if status := Run(t.Context(), c.args, Surroundings{Out: said, Err: said, Language: "vi", Now: time.Date(2026, 11, 23, 0, 0, 0, 0, time.UTC)}); status != machine || !strings.Contains(said.String(), c.want) {
			t.Errorf("%v: status %d: %s", c.args, status, said)
		}
	}
}
