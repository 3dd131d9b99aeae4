//go:build unix

package office

import (
	"context"
	"os/exec"
	"strconv"
	"syscall"
)

// maxMemory is how much address space a program may take, in KB. LibreOffice
// maps some 2 GB for a small document.
const maxMemory = 6 << 20

// bounded prepares a program that ends with all its children when ctx does, and
// that cannot take all memory of the machine. A system that knows no such limit
// goes without.
func bounded(ctx context.Context, program string, arguments ...string) *exec.Cmd {
	script := "ulimit -v " + strconv.Itoa(maxMemory) + ` 2>/dev/null; exec "$0" "$@"`
	command := exec.CommandContext(ctx, "/bin/sh", append([]string{"-c", script, program}, arguments...)...)
	command.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	command.Cancel = func() error { return syscall.Kill(-command.Process.Pid, syscall.SIGKILL) }
	return command
}
