//go:build !unix

package office

import (
	"context"
	"os/exec"
)

// bounded prepares a program that ends when ctx does.
func bounded(ctx context.Context, program string, arguments ...string) *exec.Cmd {
	return exec.CommandContext(ctx, program, arguments...)
}
