package command

import (
	"context"
	"os"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"
)

// The scripts in testdata run congbo as its users do. The clock stands still
// in them.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){
		"congbo": func() {
			os.Exit(Run(context.Background(), os.Args[1:], Surroundings{
				Out: os.Stdout, Err: os.Stderr, Now: time.Date(2026, 11, 22, 18, 30, 0, 0, time.UTC),
			}))
		},
	})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata",
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status": status,
		},
	})
}

// status N COMMAND ARG… runs a command that must exit with status N.
func status(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: status N COMMAND ARG…")
	}
	err := ts.Exec(args[1], args[2:]...)
	got := "0"
	if err != nil {
		got = exitStatus(err)
	}
	if got != args[0] {
		ts.Fatalf("exit status %s, want %s", got, args[0])
	}
}
