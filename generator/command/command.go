// Package command is the command line: what the flags are called, what each
// command prints, and with which status it exits. It decides nothing about
// plans.
package command

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"congbo/generator"
	"congbo/generator/problem"

	"github.com/spf13/cobra"
)

// Surroundings are what a command takes from the machine.
type Surroundings struct {
	Out io.Writer // results
	Err io.Writer // text for people
	Now time.Time

	// Language is that of help, "vi" or another, which reads English.
	Language string
}

// What a command's exit status means.
const (
	done       = 0
	badContent = 1
	badUsage   = 2
	machine    = 3
)

// A failure is an error of the machine: disk, port, permission. Errors that
// are neither a failure nor generator.ErrContent are about the command line.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// Run runs one command and gives its exit status: 0 done, 1 the content has
// errors, 2 wrong usage, 3 the machine failed.
func Run(ctx context.Context, args []string, s Surroundings) int {
	root := Tree(s)
	root.SetArgs(args)
	root.SetOut(s.Out)
	root.SetErr(s.Err)
	err := root.ExecuteContext(ctx)
	var failed failure
	switch {
	case err == nil:
		return done
	case errors.Is(err, generator.ErrContent):
		return badContent
	case errors.As(err, &failed):
		fmt.Fprintf(s.Err, "congbo: %v\n", err)
		if why := explain(err, s.Language); why != "" {
			fmt.Fprintln(s.Err, why)
		}
		return machine
	}
	fmt.Fprintf(s.Err, "congbo: %v\n%s\n", err, "congbo help")
	return badUsage
}

// Tree gives all commands, ready to be run or described.
func Tree(s Surroundings) *cobra.Command {
	root := &cobra.Command{
		Use:           "congbo",
		Short:         "static site generator for government plans",
		Long:          "congbo compiles a folder of government plans, written as Markdown, into a cross-linked static website.",
		SilenceUsage:  true,
		SilenceErrors: true,
	}
	root.AddCommand(buildCommand(s), serveCommand(s), checkCommand(s), newCommand(s), importCommand(s), searchCommand(s), hostCommand(s), schemaCommand(s), layoutsCommand(s), doctorCommand(s), versionCommand(s))
	describe(root, s.Language)
	complete(root)
	return root
}

// report tells the problems of a run and turns its error into what Run reads.
func report(s Surroundings, result generator.Result, err error) error {
	if printing := problem.Print(s.Err, result.Problems, result.Language); printing != nil {
		return failure{printing}
	}
	if err == nil || errors.Is(err, generator.ErrContent) {
		return err
	}
	return failure{err}
}

// say gives a sentence in the site's language.
func say(language, vi, en string) string {
	if language == "vi" {
		return vi
	}
	return en
}
