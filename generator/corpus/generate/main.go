// Command generate writes a made-up content folder of any size:
//
//	go run ./generator/corpus/generate -plans 1000 -out DIR
package main

import (
	"flag"
	"fmt"
	"os"

	"congbo/generator/corpus"
)

func main() {
	plans := flag.Int("plans", 1000, "how many plans")
	tasks := flag.Int("tasks", 20, "tasks in each plan")
	provinces := flag.Int("provinces", corpus.Provinces, "provinces that they are from, each with its units")
	seed := flag.Uint64("seed", 1, "another seed makes another corpus")
	out := flag.String("out", "", "the folder to write to")
	flag.Parse()
	if *out == "" || *plans < 0 || *tasks < 0 || *provinces < 1 || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := corpus.Write(*out, corpus.Options{Plans: *plans, Tasks: *tasks, Provinces: *provinces, Seed: *seed}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	fmt.Fprintf(os.Stderr, "%d plans, %d tasks: %s (build with --today %s)\n", *plans, *plans**tasks, *out, corpus.Today)
}
