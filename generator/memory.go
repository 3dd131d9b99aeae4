package generator

import (
	"runtime"
	"runtime/debug"
)

const (
	// garbage is how much may gather before the collector sets to work, in
	// hundredths of what is in use and of the reserve together.
	garbage = 60

	// reserve is how many bytes a build holds on to and never touches. They
	// take no memory of the machine, but the collector counts them: while
	// little is in use, it sets to work less often. With garbage at 100 and
	// hardly a reserve, a site of 5,000 plans takes as much memory at its
	// peak, and a site of 1,000 a tenth more of the cores' time, and two
	// thirds of the memory.
	reserve = 768 << 20
)

// SpareMemory sets the garbage collector up for making a site, and gives what
// sets it back. Both are for the whole process; Build does so by itself.
func SpareMemory() (restore func()) {
	before, held := debug.SetGCPercent(garbage), make([]byte, reserve)
	largePages()
	runtime.GC() // which lets go of what largePages has asked for
	return func() {
		debug.SetGCPercent(before)
		runtime.KeepAlive(held)
	}
}
