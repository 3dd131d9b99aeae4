package letterhead

import (
	"regexp"
	"sync"
)

// pattern is a regular expression compiled when it is first asked for: a
// program that imports nothing starts without the time all of them take.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}
