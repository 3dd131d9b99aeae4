// Command congbo compiles a folder of government plans, written as Markdown,
// into a cross-linked static website. See the README.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
	"time"

	"congbo/generator/command"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(command.Run(ctx, os.Args[1:], command.Surroundings{
		Out: os.Stdout, Err: os.Stderr, Now: time.Now(), Language: command.Locale(os.Getenv),
	}))
}
