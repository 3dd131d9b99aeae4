package command

import (
	"errors"
	"os/exec"
	"strconv"
)

// exitStatus gives the status with which a process ended.
func exitStatus(err error) string {
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		return strconv.Itoa(exit.ExitCode())
	}
	return err.Error()
}
