// Command generate writes the tables that the TypeScript client shares with
// the Go code.
package main

import (
	"fmt"
	"os"

	"congbo/search"
)

func main() {
	text, err := search.ClientTables()
	if err == nil {
		err = os.WriteFile(os.Args[1], text, 0o644)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
}
