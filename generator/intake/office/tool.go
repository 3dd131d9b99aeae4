package office

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"time"

	"congbo/generator/intake/sheet"
)

// A tool is a program of others that this package runs.
type tool struct {
	name     string
	programs []string // its names on the PATH
	places   []string // where installers put it that leave the PATH alone
	install  string   // how to install it, system by system
}

// find gives the program, or says how to install it.
func (t tool) find() (string, error) {
	for _, name := range t.programs {
		if found, err := exec.LookPath(name); err == nil {
			return found, nil
		}
	}
	for _, name := range t.places {
		if info, err := os.Stat(name); err == nil && !info.IsDir() {
			return name, nil
		}
	}
	return "", &sheet.Fault{Kind: sheet.ToolMissing, Detail: t.name, Help: t.install}
}

// run runs the program with something to read and gives what it writes, no
// more than most bytes. It and all that it has started are ended when the time
// is up.
func (t tool) run(ctx context.Context, in []byte, most int, program string, arguments ...string) ([]byte, error) {
	limited, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	command := bounded(limited, program, arguments...)
	out, said := &collector{most: most, full: cancel}, &collector{most: 2000}
	command.Stdin, command.Stdout, command.Stderr = bytes.NewReader(in), out, said
	command.WaitDelay = 5 * time.Second
	err := command.Run()
	switch {
	case ctx.Err() != nil:
		return nil, ctx.Err()
	case out.over && most > 0:
		return nil, &sheet.Fault{Kind: sheet.TooBig, Detail: fmt.Sprintf("%s > %d MB", t.name, most>>20)}
	case errors.Is(limited.Err(), context.DeadlineExceeded):
		return nil, &sheet.Fault{Kind: sheet.ToolFailed, Detail: fmt.Sprintf("%s > %v", t.name, patience)}
	case err != nil:
		return nil, &sheet.Fault{Kind: sheet.ToolFailed, Detail: t.name, Err: fmt.Errorf("%s: %w", strings.TrimSpace(strings.ToValidUTF8(said.kept.String(), "")), err)}
	}
	return out.kept.Bytes(), nil
}

// A collector keeps the first bytes that a program writes. It is no
// bytes.Buffer, which would read all by itself.
type collector struct {
	kept bytes.Buffer
	most int
	over bool
	full func() // called when there are more; may be nil
}

func (c *collector) Write(p []byte) (int, error) {
	if room := c.most - c.kept.Len(); len(p) > room {
		c.over = true
		c.kept.Write(p[:max(room, 0)])
		if c.full != nil && c.most > 0 {
			c.full()
		}
		return len(p), nil // the rest is read and forgotten
	}
	return c.kept.Write(p)
}
