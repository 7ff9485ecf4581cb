/** Of the views {@code report} publishes; a named interface does not reach into its sub-packages. */
@NamedInterface("view")
package vn.tongket.report.view.tables;

import org.springframework.modulith.NamedInterface;
