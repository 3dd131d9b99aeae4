//go:build !linux

package generator

// largePages is for systems where a program can ask for them.
func largePages() {}
